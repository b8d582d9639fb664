package moothall.moderation.verdict;

import moothall.moderation.detection.Finding;
import moothall.moderation.policy.Band;

/** A finding and what the policy makes of it. */
public record JudgedFinding(Finding finding, Band band) {}
