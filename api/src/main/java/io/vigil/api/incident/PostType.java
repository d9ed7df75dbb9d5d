package io.vigil.api.incident;

/** Kind of post (岗位) of the person concerned by an incident. */
public enum PostType {
  TEACHER,
  PART_TIME_TEACHER,
  LAB_STAFF,
  COUNSELLOR,
  MANAGER,
  LOGISTICS,
  SECURITY,
  OTHER
}
