package io.vigil.api.framework;

/**
 * Another task under a point of diagnosis, or another lead of it.
 *
 * @param point code such as {@code 5.2.3}
 * @param task what is to be built
 * @param lead id of the office that leads it, or its name where the college has no such unit
 * @param taskBefore what was to be built before
 * @param leadBefore who led it before
 */
public record TaskLineChange(
    String point, String task, String lead, String taskBefore, String leadBefore) {}
