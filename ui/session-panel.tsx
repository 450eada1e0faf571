import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { ActButton } from './act-button';
import { SentenceLine } from './sentence-line';
import { type Asked, answerAsked, askedNow, onAsked } from './session-again';
import { signIn } from './signed-session';

interface Props {
  name: string;
  email: string;
}

const none = () => null;

/** The hand goes to the panel when what it did waits for it, and comes back to where it was when the panel has gone. */
function useOverThePage(isAct: boolean) {
  const panel = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => panel.current?.showPopover(), []);
  useEffect(() => {
    if (!isAct) return;
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isAct]);
  return { panel, field };
}

const Asking = ({ asked, name, email }: Props & { asked: Asked }) => {
  const { panel, field } = useOverThePage(asked.isAct);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  const isAnother = Boolean(asked.why.fields?.['Stet-Person']);

  const goOn = async (event: React.FormEvent) => {
    event.preventDefault();
    if (busy || password === '') return;
    setBusy(true);
    const refused = await signIn(email, password, `This is not the password of ${name}.`);
    setBusy(false);
    setWrong(refused);
    if (refused === null) answerAsked(true);
    else field.current?.select();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    answerAsked(false);
  };

  return (
    <div
      className="session-over"
      popover="manual"
      ref={panel}
      role="dialog"
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
    >
      <form className="msg" onSubmit={goOn}>
        <i className="i i-lock" />
        <div>
          <b id={id}>{isAnother ? 'Somebody else is signed in here now' : 'Your session has run out'}</b>
          <p>
            {isAnother
              ? `Nothing was sent in their name. The password of ${name}, and you go on where you are.`
              : `Your password, ${name}, and you go on where you are. What you typed is still here.`}
          </p>
          <input className="vh" type="email" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden />
          <label className="vh" htmlFor={`${id}-password`}>
            Password of {name}
          </label>
          <input
            ref={field}
            className="field"
            id={`${id}-password`}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <SentenceLine sentence={wrong} />
        </div>
        <div className="acts">
          <ActButton className="btn main" type="submit" busy={busy} idle={password === ''}>
            Go on
          </ActButton>
          <ActButton className="btn quiet" onAct={() => answerAsked(false)}>
            Not now
          </ActButton>
        </div>
      </form>
    </div>
  );
};

/** Asks for the password over the page, without leaving it, when the session has run out. */
export const SessionPanel = (props: Props) => {
  const asked = useSyncExternalStore(onAsked, askedNow, none);
  return asked && <Asking asked={asked} {...props} />;
};
