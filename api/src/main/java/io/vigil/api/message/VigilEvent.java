package io.vigil.api.message;

/** Anything that is stored for ever. Every implementation carries {@link StoredAs}. */
public interface VigilEvent {}
