interface Props {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  may: boolean;
  why?: string;
  onChange: (value: string) => void;
}

/** A choice that stands in a line of text. Who may not change it reads it, and hears why. */
export const InlineSelect = ({ label, value, options, may, why, onChange }: Props) => {
  if (!may) return <span title={why}>{options.find((option) => option.value === value)?.label}</span>;
  return (
    <select
      className="inline"
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
};
