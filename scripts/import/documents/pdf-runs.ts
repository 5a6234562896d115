// Reads a PDF from standard input; prints the `PdfPage`s of its text layer. Run by `pdf.ts` alone.
import { answerApart } from '../../scan/pdf-apart.ts';
import { readPdfPages } from './pdf-pages.ts';

await answerApart(readPdfPages);
