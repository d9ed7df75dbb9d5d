package io.vigil.monitor.document;

/** To whom a letter is written (主送机关), with its colon; it stands alone and is not indented. */
public record Addressee(String text) implements Block {}
