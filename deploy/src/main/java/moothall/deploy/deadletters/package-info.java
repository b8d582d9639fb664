/**
 * Looking at what was set aside and sending it again, for the people who run the system. Setting
 * aside is the services' business; what is in a record is shown to nobody here.
 */
@NullMarked
package moothall.deploy.deadletters;

import org.jspecify.annotations.NullMarked;
