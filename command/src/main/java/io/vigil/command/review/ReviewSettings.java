package io.vigil.command.review;

import io.vigil.api.review.Reading;
import io.vigil.api.review.ReviewRule;

/**
 * What a college set for its reviews.
 *
 * @param daysPublic days for which the material is public before the reviewers come
 */
record ReviewSettings(ReviewRule rule, Reading reading, int daysPublic) {}
