/**
 * A referral leaves the system: its dossier is put together from what is on record, and handed over
 * by a person. What a dossier says, and how it is checked, stands in {@code dossier}; nothing here
 * hands anything over by itself.
 */
@NullMarked
package moothall.escalation.handover;

import org.jspecify.annotations.NullMarked;
