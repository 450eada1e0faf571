interface Props {
  title: string;
  children: React.ReactNode;
}

/** A page one sees before the desk, or instead of it: the mark, a title, and one thing to do. */
export const Door = ({ title, children }: Props) => (
  <div className="page-door">
    <main>
      <p className="stet" aria-hidden="true">
        stet
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  </div>
);
