package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import moothall.escalation.access.Viewer;
import moothall.escalation.reading.EvidenceReader;
import moothall.escalation.reading.ReferralReader;
import moothall.escalation.store.Database;
import moothall.escalation.store.Tallies;
import org.jspecify.annotations.Nullable;

/** What is on record: referrals, the evidence chains, and how much there is of everything. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecordsController {

  private static final int MOST = 200;

  private final Database database;
  private final ReferralReader referrals;
  private final EvidenceReader evidence;
  private final Tallies tallies;

  RecordsController(
      Database database, ReferralReader referrals, EvidenceReader evidence, Tallies tallies) {
    this.database = database;
    this.referrals = referrals;
    this.evidence = evidence;
    this.tallies = tallies;
  }

  /** A page of referrals, newest first; {@code next} is null on the last. */
  record ReferralListView(List<ReferralView> referrals, @Nullable Long next) {}

  /** The same in the order in which clocks run out: a place there is a time as well. */
  record DueReferralListView(List<ReferralView> referrals, @Nullable String next) {}

  @Get("/referrals")
  @Does("Lists referrals")
  @Gives({ReferralListView.class, DueReferralListView.class})
  HttpResponse<?> referrals(
      @QueryValue @Nullable String after,
      @QueryValue(defaultValue = "50") int limit,
      @QueryValue(defaultValue = "newest") String order,
      @QueryValue @Nullable String type,
      @QueryValue @Nullable String state,
      @QueryValue @Nullable String overdue,
      Viewer viewer) {
    if (limit < 1 || limit > MOST) {
      return Answers.badRequest("limit", "limit is " + limit + " (expected: 1 to " + MOST + ").");
    }
    return switch (referrals.asked(new ReferralReader.Fields(order, type, state, overdue, after))) {
      case ReferralReader.Asked.Wrong(var field, var why) -> Answers.badRequest(field, why);
      case ReferralReader.Asked.For asked ->
          HttpResponse.ok(view(referrals.find(viewer, asked, limit), asked.due()));
    };
  }

  private static Record view(ReferralReader.Found found, boolean due) {
    List<ReferralView> page = found.referrals().stream().map(ReferralView::of).toList();
    return due
        ? new DueReferralListView(page, found.next().orElse(null))
        : new ReferralListView(page, found.next().map(Long::valueOf).orElse(null));
  }

  @Get("/evidence/chain")
  @Does("Exports the evidence chains as lines of JSON")
  @Gives(type = "application/x-ndjson")
  StreamedFile chain(Viewer viewer) {
    return new StreamedFile(evidence.export(viewer), MediaType.of("application/x-ndjson"))
        .attach("evidence.ndjson");
  }

  @Get("/evidence/verification")
  @Does("Checks every entry of every evidence chain")
  @Gives({ChainView.Sound.class, ChainView.Broken.class})
  ChainView verification() {
    return ChainView.of(evidence.verify());
  }

  @Get("/counts")
  @Does("Counts what there is")
  @Gives(Tallies.Counts.class)
  Tallies.Counts counts(Viewer viewer) {
    return database.inTransaction(connection -> tallies.counts(connection, viewer.queues()));
  }
}
