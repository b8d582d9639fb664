package moothall.escalation.actions;

import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CommentId;

/** What a platform is asked for, under the id by which it can recognise a repetition. */
public record Order(UUID actionId, CommentId commentId, ActionKind kind) {}
