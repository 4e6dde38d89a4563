import { createContext, memo, useContext, type ComponentProps } from 'react';
import ReactMarkdown from 'react-markdown';
import gfm from 'remark-gfm';
import { quoteLanguage, smartPunctuation } from './text-rules.ts';

/** What a link of a reader may start with; anything else leads nowhere. */
const SAFE_LINK = /^(https?:|mailto:|tel:|[^:]*([/?#]|$))/i;

/** Where the browser has a picture that lies beside the story. */
type AddressOf = (file: string) => string;

const Pictures = createContext<AddressOf>(() => '');

type Plugins = NonNullable<ComponentProps<typeof ReactMarkdown>['remarkPlugins']>;
const GFM = [gfm] as unknown as Plugins; // its types are of an older unified
const RULES = [quoteLanguage, smartPunctuation] as unknown as Plugins; // they name a smaller tree than unified's

interface Props {
  text: string;
  addressOf: AddressOf;
}

/** The text of a story, from Markdown to what the site makes of it. HTML stays what it is: letters. */
export function StoryBody({ text, addressOf }: Props) {
  return (
    <Pictures value={addressOf}>
      <Text text={text} />
    </Pictures>
  );
}

/** Parsed when the text changes, and not at each key pressed in another field. */
const Text = memo(function Text({ text }: { text: string }) {
  return (
    <ReactMarkdown
      remarkPlugins={GFM}
      rehypePlugins={RULES}
      // Said here since React 19 leaves out a function's `defaultProps`, where this library has its guard of addresses.
      transformLinkUri={(address) => (SAFE_LINK.test(address.trim()) ? address.trim() : '')}
      components={{ img: Picture }}
    >
      {text}
    </ReactMarkdown>
  );
});

function Picture({ src = '', alt = '' }: ComponentProps<'img'>) {
  const addressOf = useContext(Pictures);
  const address = /^([a-z][a-z\d+.-]*:|\/\/)/i.test(src) ? '' : addressOf(src);
  return address ? <img src={address} alt={alt} /> : null;
}
