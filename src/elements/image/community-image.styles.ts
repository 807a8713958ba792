import { css } from 'lit';

export const imageStyles = css`
  :host {
    max-inline-size: 100%;
    margin-block: 0.6em;
  }
  .frame {
    display: block;
    block-size: 100%;
    border-radius: var(--_radius);
    background: var(--_fill);
    overflow: hidden;
  }
  .frame:not(.shown) {
    min-block-size: 3em;
  }
  .seat {
    display: block;
    block-size: 100%;
  }
  .told {
    display: grid;
    place-items: center;
    align-content: center;
    gap: 0.5em;
    min-block-size: 100%;
    padding: 0.5em;
    color: var(--_muted);
    text-align: center;
  }
  .enlarge {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: inherit;
    background: none;
    cursor: zoom-in;
  }
  .enlarge:focus-visible {
    outline-offset: -3px;
  }
  .picture {
    display: block;
    block-size: 100%;
  }
  :is(.picture, .large) > * {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  dialog {
    max-inline-size: 100vw;
    max-block-size: 100dvh;
    padding: 0;
    border: 0;
    background: none;
    color: #fff;
    cursor: zoom-out;
    overflow: visible;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 85%);
  }
  .large > * {
    inline-size: auto;
    block-size: auto;
    max-inline-size: calc(100vw - 2em);
    max-block-size: calc(100dvh - 6em);
  }
  .caption {
    display: block;
    max-inline-size: 60ch;
    margin: 0.6em auto 0;
    font-size: 1rem;
    text-align: center;
  }
  .close {
    position: fixed;
    inset-block-start: 0.75em;
    inset-inline-end: 0.75em;
    border-color: #fff;
    background: rgb(0 0 0 / 60%);
    color: #fff;
  }
  .close:hover {
    background: #000;
  }
`;
