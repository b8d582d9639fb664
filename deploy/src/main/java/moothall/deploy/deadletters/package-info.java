/**
 * Looking at what was set aside and sending it again, for the people who run the system and have a
 * command line. Setting aside is the services' business; what a letter is, and how it is sent
 * again, stands in {@code moothall.schemas.letters}; what is in a record is shown to nobody here.
 */
@NullMarked
package moothall.deploy.deadletters;

import org.jspecify.annotations.NullMarked;
