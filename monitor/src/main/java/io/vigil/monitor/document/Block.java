package io.vigil.monitor.document;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One part of a document's text. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "block")
public sealed interface Block
    permits Addressee, Chart, Grid, Heading, PageBreak, Paragraph, SignatureField {}
