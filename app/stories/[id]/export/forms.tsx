import { asOf, CONFIDENTIAL_EXPORTED, EXPORTS_RECORDED } from '@/domain/sentences/exports';
import type { ExportScreen, FormView } from '@/domain/views-export';
import { Download } from './download';
import { SealedBundle } from './sealed-bundle';

const Form = ({ form, story }: { form: FormView; story: string }) => (
  <li className="export-form">
    <h2>{form.title}</h2>
    <div>
      <p>{form.purpose}</p>
      <p className="dim">{form.leavesOut}</p>
    </div>
    <Download href={form.href} what={form.title} story={story} />
  </li>
);

/** The forms in which a story may be taken away: what each is for, and what is not in it. */
export const Forms = ({ screen }: { screen: ExportScreen }) => (
  <>
    <header className="reading-head">
      <h1>Export</h1>
      <p>
        {asOf(screen.story)} {screen.holds}.
      </p>
      <p className="dim">
        {EXPORTS_RECORDED} {CONFIDENTIAL_EXPORTED}
      </p>
    </header>
    <ul className="export-forms">
      {screen.forms.map((form) => (
        <Form key={form.form} form={form} story={screen.story.id} />
      ))}
    </ul>
    <SealedBundle story={screen.story} may={screen.seal} />
  </>
);
