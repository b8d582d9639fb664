/**
 * How a comment is looked at: detectors, what they find, and the promise that a broken detector
 * never means silence. What a finding leads to is decided elsewhere.
 */
@NullMarked
package moothall.moderation.detection;

import org.jspecify.annotations.NullMarked;
