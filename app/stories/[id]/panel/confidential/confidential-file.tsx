import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '@/domain/refusal';
import { FILE_FAULT, FILE_SAYS, fileWords } from '@/domain/sentences/files';
import { Field } from '@/ui/field';
import { type Progress, sendFile } from '@/ui/send-file';
import type { UploadedFile } from '../../state/draft';
import { OnItsWay } from '../file-field';
import '../files.css';

interface Props {
  claim: string;
  file: UploadedFile | undefined;
  error: string | undefined;
  onFile: (file: UploadedFile | undefined) => void;
}

type Sending = Progress & { name: string; size: number };

/** Sends a file in confidence; leaving the form stops it, for nothing of it is kept anywhere in the browser. */
function useSending(claim: string, onFile: Props['onFile']) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const halt = useRef<AbortController | null>(null);
  useEffect(() => () => halt.current?.abort(), []);
  const stop = () => {
    halt.current?.abort();
    setSending(null);
    setRefusal(null);
    onFile(undefined);
  };
  const send = async ([file, other]: readonly File[]) => {
    stop();
    if (!file) return;
    if (other) return setRefusal({ code: 'invalid', sentence: FILE_FAULT.several() });
    const { name, size } = file;
    const here = new AbortController();
    halt.current = here;
    setSending({ name, size, offset: 0, isPaused: false });
    const progress = (at: Progress) => setSending({ name, size, ...at });
    const sent = await sendFile(claim, file, here.signal, progress, '/confidential/uploads');
    if (here.signal.aborted) return;
    setSending(null);
    if (sent.ok) onFile({ upload: sent.value.upload, name, size, type: sent.value.type ?? '' });
    else setRefusal(sent.refusal);
  };
  return { sending, refusal, send, stop };
}

/** The file of confidential evidence: on its way, there, or refused. */
export const ConfidentialFile = ({ claim, file, error, onFile }: Props) => {
  const { sending, refusal, send, stop } = useSending(claim, onFile);
  if (sending) return <OnItsWay sending={sending} onStop={stop} />;
  const missing = file && error !== FILE_FAULT.noUpload() ? undefined : error;
  return (
    <Field
      label={file ? 'Another file' : 'File to attach'}
      error={refusal?.sentence ?? missing}
      hint={file ? undefined : FILE_SAYS.inConfidence}
    >
      {(wiring) => (
        <>
          {file && (
            <p className="file-here">
              <i className="i i-s i-file" /> <b>{file.name}</b> {fileWords(file)}{' '}
              <button className="link small" type="button" onClick={stop}>
                Take it out
              </button>
            </p>
          )}
          <input
            {...wiring}
            className="file-input"
            type="file"
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              target.value = '';
              void send(files);
            }}
          />
        </>
      )}
    </Field>
  );
};
