package moothall.escalation.handover;

import moothall.escalation.dossier.Dossier;
import moothall.escalation.evidence.checkpoint.Proof;
import org.jspecify.annotations.Nullable;

/** What a dossier is made of again, beside the sealed entries. */
record KeptFacts(Dossier dossier, @Nullable Proof proof) {}
