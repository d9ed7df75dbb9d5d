package io.vigil.app.caseimport;

import io.vigil.api.incident.PostType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** How files call kinds of posts. */
final class PostNames {
  private static final Map<String, PostType> CHINESE =
      Map.of(
          "专任教师", PostType.TEACHER,
          "教师", PostType.TEACHER,
          "兼职教师", PostType.PART_TIME_TEACHER,
          "实验实训人员", PostType.LAB_STAFF,
          "辅导员", PostType.COUNSELLOR,
          "管理人员", PostType.MANAGER,
          "后勤人员", PostType.LOGISTICS,
          "安保人员", PostType.SECURITY,
          "其他", PostType.OTHER);

  private PostNames() {}

  static Optional<PostType> of(String text) {
    PostType known = CHINESE.get(text.strip());
    return known != null
        ? Optional.of(known)
        : Arrays.stream(PostType.values())
            .filter(post -> post.name().equalsIgnoreCase(text.strip().replace('-', '_')))
            .findFirst();
  }
}
