package io.vigil.api.rulebook;

/**
 * So many errors of one person in one term are an incident of their own.
 *
 * @param clause under which it is reported
 * @param count errors in a term that make one
 */
public record Accumulation(String clause, int count) {}
