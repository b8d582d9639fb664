package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.ScreenshotDesk;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.evidence.CaptureStatement;
import moothall.escalation.pictures.PictureFile;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.reading.ScreenshotReader;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/** Pictures that colleagues took of the platform. */
@Controller("/api/cases/{caseId}/screenshots")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScreenshotController {

  private final ScreenshotDesk desk;
  private final ScreenshotReader screenshots;
  private final CaseReader cases;

  ScreenshotController(ScreenshotDesk desk, ScreenshotReader screenshots, CaseReader cases) {
    this.desk = desk;
    this.screenshots = screenshots;
    this.cases = cases;
  }

  /** Those of a case, oldest first. */
  record ScreenshotListView(List<ScreenshotView> screenshots) {}

  /** One of them; {@code statement} is null where it was erased or may not be shown. */
  record ScreenshotView(
      long entry,
      String mediaType,
      long bytes,
      String sha256,
      String uploadedBy,
      String uploadedAt,
      @Nullable StatementView statement) {

    static ScreenshotView of(CaseEvent.ScreenshotAdded it, Optional<CaptureStatement> said) {
      return new ScreenshotView(
          it.entry(),
          it.mediaType(),
          it.bytes(),
          it.sha256(),
          it.by(),
          it.at().toString(),
          said.map(StatementView::of).orElse(null));
    }
  }

  /** What the colleague said about it. */
  record StatementView(
      int width,
      int height,
      String takenAt,
      String address,
      String takenBy,
      String device,
      String deviceClock,
      String shows) {

    static StatementView of(CaptureStatement it) {
      return new StatementView(
          it.width(),
          it.height(),
          it.takenAt(),
          it.address(),
          it.takenBy(),
          it.device(),
          it.deviceClock(),
          it.shows());
    }
  }

  @Get
  @Does("Lists the screenshots of a case, without the pictures")
  @Gives(ScreenshotListView.class)
  HttpResponse<?> list(String caseId, Viewer viewer) {
    return CaseId.parse(caseId)
        .flatMap(id -> cases.find(viewer, id))
        .map(CaseFile::it)
        .<HttpResponse<?>>map(it ->
            HttpResponse.ok(
                new ScreenshotListView(
                    screenshots.of(it).stream()
                        .map(kept -> ScreenshotView.of(kept.added(), kept.statement()))
                        .toList())))
        .orElseGet(Answers::noSuchCase);
  }

  @Get("/{entry}")
  @Produces(MediaType.ALL)
  @Does("Gives out a picture byte for byte, and records that somebody saw it")
  @Gives(type = "image/png")
  HttpResponse<?> picture(String caseId, String entry, Viewer viewer) {
    ScreenshotReader.Look look =
        CaseId.parse(caseId)
            .map(id -> screenshots.look(viewer, id, ScreenshotReader.number(entry)))
            .orElseGet(ScreenshotReader.Look.NotFound::new);
    return switch (look) {
      case ScreenshotReader.Look.Granted(var added, var bytes) -> PictureFile.of(added, bytes);
      case ScreenshotReader.Look.NotFound() -> noSuchPicture();
      case ScreenshotReader.Look.Withheld(var why) ->
          Problem.of(HttpStatus.CONFLICT, "picture-withheld", why).toResponse();
    };
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Does("Seals a picture that a colleague took of the platform, and what they say about it")
  @Gives(value = ScreenshotView.class, status = 201)
  HttpResponse<?> add(
      String caseId,
      @Part("picture") @Nullable CompletedFileUpload picture,
      @Part("takenAt") @Nullable String takenAt,
      @Part("address") @Nullable String address,
      @Part("takenBy") @Nullable String takenBy,
      @Part("device") @Nullable String device,
      @Part("deviceClock") @Nullable String deviceClock,
      @Part("shows") @Nullable String shows,
      @Part("unaltered") @Nullable String unaltered,
      Viewer viewer)
      throws IOException {
    Map<String, String> said = new HashMap<>();
    put(said, "takenAt", takenAt);
    put(said, "address", address);
    put(said, "takenBy", takenBy);
    put(said, "device", device);
    put(said, "deviceClock", deviceClock);
    put(said, "shows", shows);
    put(said, "unaltered", unaltered);
    byte[] bytes = picture == null ? new byte[0] : picture.getBytes();
    DeskAnswer answer =
        CaseId.parse(caseId)
            .map(id -> desk.add(id, viewer, bytes, said))
            .orElseGet(DeskAnswer.NotFound::new);
    return switch (answer) {
      case DeskAnswer.Accepted(var after, _) ->
          HttpResponse.created(
              screenshots.of(after).stream()
                  .reduce((_, later) -> later)
                  .map(kept -> ScreenshotView.of(kept.added(), kept.statement()))
                  .orElseThrow());
      case DeskAnswer.Refused(var code, var why)
          when code.startsWith(ScreenshotDesk.ABOUT_WHAT_WAS_SENT) ->
          Answers.badRequest(code, why);
      default -> Answers.of(answer);
    };
  }

  private static void put(Map<String, String> said, String name, @Nullable String value) {
    if (value != null) {
      said.put(name, value);
    }
  }

  private static HttpResponse<?> noSuchPicture() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "no-such-picture",
            "There is no such picture in a case of this id (expected: the number of its entry).")
        .toResponse();
  }
}
