package io.vigil.api.attachment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence. The content of a file stands elsewhere; its hash tells whether it is still
 * the same.
 *
 * @param name as the file or the page is called; empty once it was erased
 * @param mediaType what the content was found to be; {@code null} of a link
 * @param size in bytes; {@code null} of a link
 * @param sha256 of the content, 64 hexadecimal digits; {@code null} of a link
 * @param link address; {@code null} of a file, and once it was erased
 * @param dated day that the evidence is from, as told; {@code null} where nobody said
 */
public record Exhibit(
    AttachmentForm form,
    String name,
    @Nullable String mediaType,
    @Nullable Long size,
    @Nullable String sha256,
    @Nullable String link,
    @Nullable LocalDate dated,
    @Nullable String note) {}
