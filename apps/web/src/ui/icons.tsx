import type { ComponentChildren } from "preact";

export const UndoIcon = () => (
  <Icon>
    <path d="M7 4 3.5 7.5 7 11" />
    <path d="M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8" />
  </Icon>
);

export const RedoIcon = () => (
  <Icon>
    <path d="m13 4 3.5 3.5L13 11" />
    <path d="M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4" />
  </Icon>
);

export const ClearIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);

export const PictureIcon = () => (
  <Icon>
    <rect x="2.5" y="4" width="15" height="12.5" rx="2.5" />
    <circle cx="7" cy="8.5" r="1.4" />
    <path d="m3 14.5 4.2-3.5 3 2.3 3.3-3.3 4 3.8" />
  </Icon>
);

export const PasteIcon = () => (
  <Icon>
    <rect x="4" y="4" width="12" height="13.5" rx="2.2" />
    <path d="M7.5 4V2.8h5V4" />
    <path d="M7 9h6M7 12.5h4" />
  </Icon>
);

export const PenIcon = () => (
  <Icon>
    <path d="m3 17 1-4.2L13.6 3.2a1.9 1.9 0 0 1 2.7 0l.5.5a1.9 1.9 0 0 1 0 2.7L7.2 16 3 17Z" />
    <path d="m12 5 3 3" />
  </Icon>
);

export const LockIcon = () => (
  <Icon>
    <rect x="4" y="8.5" width="12" height="8.5" rx="2.2" />
    <path d="M6.8 8.5V6.2a3.2 3.2 0 0 1 6.4 0v2.3" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <rect x="7" y="7" width="10" height="10" rx="2.2" />
    <path d="M13 4.5A2 2 0 0 0 11 3H5a2 2 0 0 0-2 2v6a2 2 0 0 0 1.5 2" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m4 10.5 4 4 8-9" />
  </Icon>
);

export const LookIcon = () => (
  <Icon>
    <path d="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5Z" />
    <circle cx="10" cy="10" r="2.3" />
  </Icon>
);

export const BlankIcon = () => (
  <Icon>
    <rect x="4" y="3" width="12" height="14" rx="2.2" strokeDasharray="2.6 2.6" />
  </Icon>
);

export const SaveIcon = () => (
  <Icon>
    <path d="M10 3v9.5m-3.8-3.7L10 12.6l3.8-3.8" />
    <path d="M3.5 13v2.2a1.8 1.8 0 0 0 1.8 1.8h9.4a1.8 1.8 0 0 0 1.8-1.8V13" />
  </Icon>
);

export const CameraIcon = () => (
  <Icon>
    <path d="M3 7.8A1.8 1.8 0 0 1 4.8 6h1.6l1.2-2h4.8l1.2 2h1.6A1.8 1.8 0 0 1 17 7.8v6.9a1.8 1.8 0 0 1-1.8 1.8H4.8A1.8 1.8 0 0 1 3 14.7Z" />
    <circle cx="10" cy="11" r="2.9" />
  </Icon>
);

export const TorchIcon = () => (
  <Icon>
    <path d="M11 2.5 4.8 11.5H9.5L8.8 17.5 15.2 8.5H10.5Z" />
  </Icon>
);

export const TurnIcon = () => (
  <Icon>
    <path d="M4 10a6 6 0 0 1 10.2-4.3L16 7.5M16 3.5v4h-4M16 10a6 6 0 0 1-10.2 4.3L4 12.5M4 16.5v-4h4" />
  </Icon>
);

export const LinkIcon = () => (
  <Icon>
    <path d="M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1" />
    <path d="M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1" />
  </Icon>
);

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      {children}
    </svg>
  );
}
