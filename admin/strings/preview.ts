/** The words of the preview. What is not written yet says where it will stand. */
export const previewStrings = {
  frame: 'Voorbeeld van je verhaal',
  loading: 'Het voorbeeld komt eraan…',
  unavailable: 'Het voorbeeld is er nu niet. Schrijf gerust verder: bewaren lukt wel.',
  failed: 'Dit voorbeeld lukt niet. Je tekst staat nog in het formulier en je kan gewoon verder schrijven.',
  cut: 'De rest van de tekst is te lang voor het voorbeeld.',
  missing: {
    title: 'Hier komt je titel',
    intro: 'Hier komt je inleiding.',
    theme: 'Thema',
    author: 'Je naam',
    date: 'Datum',
    maker: '…',
    body: 'Hier komt je verhaal.',
  },
};
