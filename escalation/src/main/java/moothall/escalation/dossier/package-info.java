/**
 * A referral as a file that stands up without us: what is said in it, its reading copy, its proofs,
 * and how anybody checks it. Pure: facts come in, bytes or findings come out; who gathers the
 * facts, keeps the hashes and hands the file over is not known here.
 */
@NullMarked
package moothall.escalation.dossier;

import org.jspecify.annotations.NullMarked;
