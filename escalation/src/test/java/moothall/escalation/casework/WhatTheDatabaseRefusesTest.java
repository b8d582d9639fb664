package moothall.escalation.casework;

import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds whatever the code does, because the database itself sees to it. */
final class WhatTheDatabaseRefusesTest extends CommentUnderIntake {

  @Test
  void cannotHideWithoutEvidence() {
    take(hateful().on(id));
    String template =
        "insert into action_intent (intent_id, case_id, comment_id, page_id, kind, automatic,"
            + " requested_by, reason, council_id, evidence_seq, received_at, requested_at)"
            + " select gen_random_uuid(), case_id, 'website:town-news:x', page_id, 'HIDE', false,"
            + " 'ben', 'because', council_id, %s, now(), now() from cases where comment_id = '"
            + id
            + "'";

    assertThatThrownBy(() -> service.execute(template.formatted("999999")))
        .hasMessageContaining("foreign");
    assertThatThrownBy(() -> service.execute(template.formatted("null")))
        .hasMessageContaining("null");
  }

  @Test
  void cannotHideTwiceByMachineWhateverTheCodeDoes() {
    take(hateful().on(id));
    String again =
        "insert into action_intent (intent_id, case_id, comment_id, page_id, kind, automatic,"
            + " requested_by, reason, council_id, evidence_seq, received_at, requested_at)"
            + " select gen_random_uuid(), case_id, comment_id, page_id, kind, true, requested_by,"
            + " reason, council_id, evidence_seq, received_at, requested_at from action_intent"
            + " where comment_id = '"
            + id
            + "'";

    assertThatThrownBy(() -> service.execute(again))
        .hasMessageContaining("one_automatic_hide_per_comment");
  }

  @Test
  void refusesToChangeOrDeleteWhatIsOnRecord() {
    take(hateful().on(id));
    List<String> attempts =
        List.of(
            "update evidence set raw = ''",
            "delete from evidence",
            "truncate evidence cascade",
            "update case_event set kind = 'opened'",
            "delete from case_event",
            "truncate case_event",
            "delete from referral",
            "truncate dossier cascade",
            "delete from exhibit",
            "update dossier_sending set recipient = 'x'",
            "delete from dossier_sent",
            "update referral set type = 'PREVENT'");

    assertThat(attempts)
        .allSatisfy(sql ->
            assertThatThrownBy(() -> service.execute(sql)).hasMessageContaining("append-only"));
  }
}
