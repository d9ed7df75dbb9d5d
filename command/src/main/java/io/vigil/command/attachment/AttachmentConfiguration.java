package io.vigil.command.attachment;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(Attachment.class)
public class AttachmentConfiguration {}
