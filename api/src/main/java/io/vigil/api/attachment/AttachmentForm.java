package io.vigil.api.attachment;

/** What a piece of evidence is. */
public enum AttachmentForm {
  FILE,
  PHOTO,
  LINK
}
