package moothall.moderation.policy;

/** How evidence is kept and shown, least protective first. */
public enum EvidenceMode {
  STANDARD,
  MASKED,
  FULL,
  RESTRICTED,
  LINK_ONLY
}
