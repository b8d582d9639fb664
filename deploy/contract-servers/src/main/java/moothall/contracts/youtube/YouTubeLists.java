package moothall.contracts.youtube;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.contracts.serving.Answer;

/** {@code commentThreads.list}, {@code comments.list} and {@code videos.list}. */
final class YouTubeLists {

  /** Of the answers to a thread so many come with it; the others are to be asked for. */
  private static final int ANSWERS_SHOWN = 2;

  private static final Set<String> PAGING = Set.of("part", "maxResults", "pageToken", "textFormat");
  private static final int MOST_IDS = 50;

  private final YouTubeChannel channel;
  private final Behaviour behaviour;

  YouTubeLists(YouTubeChannel channel, Behaviour behaviour) {
    this.channel = channel;
    this.behaviour = behaviour;
  }

  Answer threads(Map<String, String> query) {
    boolean byChannel = query.containsKey("allThreadsRelatedToChannelId");
    boolean byVideo = query.containsKey("videoId");
    var status = ModerationStatus.of(query.getOrDefault("moderationStatus", "published"));
    if (!knows(query, "allThreadsRelatedToChannelId", "videoId", "moderationStatus", "order")
        || !partsAre(query, "id", "snippet", "replies")
        || byChannel == byVideo
        || status.isEmpty()
        || status.get() == ModerationStatus.REJECTED) {
      return YouTubeRoutes.unknown();
    }
    if (byChannel && !channel.id().equals(query.get("allThreadsRelatedToChannelId"))) {
      return YouTubeAnswers.error(404, "youtube.commentThread", "channelNotFound", "Not found.");
    }
    List<YouTubeComment> found =
        channel.threads().stream()
            .filter(it -> byChannel || it.videoId().equals(query.get("videoId")))
            .filter(it -> isListed(it, status.get()))
            .toList();
    return Answer.json(
        200,
        Listing.page(
            "youtube#commentThreadListResponse",
            found,
            it -> thread(it, status.get(), query.getOrDefault("part", "")),
            query));
  }

  private boolean isListed(YouTubeComment thread, ModerationStatus wanted) {
    boolean held = wanted == ModerationStatus.HELD && behaviour.listsHeldAnswers();
    return channel.status(thread.id()) == wanted
        || (held && !answers(thread, ModerationStatus.HELD).isEmpty());
  }

  private List<YouTubeComment> answers(YouTubeComment thread, ModerationStatus status) {
    return channel.answers(thread.id()).stream()
        .filter(it -> channel.status(it.id()) == status)
        .toList();
  }

  private ObjectNode thread(YouTubeComment top, ModerationStatus wanted, String parts) {
    ObjectNode thread = YouTubeAnswers.object().put("kind", "youtube#commentThread");
    thread.put("etag", "e" + top.text().hashCode()).put("id", top.id());
    List<YouTubeComment> answers = answers(top, wanted);
    if (parts.contains("snippet")) {
      ObjectNode snippet = YouTubeAnswers.object().put("channelId", channel.id());
      snippet.put("videoId", top.videoId()).set("topLevelComment", shape(top));
      snippet.put("canReply", true).put("totalReplyCount", answers.size());
      snippet.put("isPublic", channel.status(top.id()) == ModerationStatus.PUBLISHED);
      thread.set("snippet", snippet);
    }
    if (parts.contains("replies") && !answers.isEmpty()) {
      ArrayNode shown = YouTubeAnswers.array();
      answers.stream().limit(ANSWERS_SHOWN).forEach(it -> shown.add(shape(it)));
      thread.set("replies", YouTubeAnswers.object().set("comments", shown));
    }
    return thread;
  }

  Answer comments(Map<String, String> query) {
    List<String> ids = List.of(query.getOrDefault("id", "").split(",", -1));
    boolean byId = query.containsKey("id");
    if (!knows(query, "id", "parentId")
        || !partsAre(query, "id", "snippet")
        || byId == query.containsKey("parentId")
        || (byId && (query.containsKey("maxResults") || query.containsKey("pageToken")))
        || ids.size() > MOST_IDS) {
      return YouTubeRoutes.unknown();
    }
    List<YouTubeComment> found =
        byId
            ? ids.stream().flatMap(it -> channel.find(it).stream()).filter(this::isShown).toList()
            : channel.answers(query.getOrDefault("parentId", "")).stream()
                .filter(it -> channel.status(it.id()) == ModerationStatus.PUBLISHED)
                .toList();
    // No number can be asked for together with ids.
    Map<String, String> paging =
        byId ? Map.of("maxResults", String.valueOf(behaviour.mostById())) : query;
    return Answer.json(
        200, Listing.page("youtube#commentListResponse", found, this::shape, paging));
  }

  private boolean isShown(YouTubeComment comment) {
    return switch (channel.status(comment.id())) {
      case PUBLISHED -> true;
      case HELD, SPAM -> behaviour.showsHeldById();
      case REJECTED -> false;
    };
  }

  Answer videos(Map<String, String> query) {
    if (!knows(query, "id") || !partsAre(query, "snippet", "id")) {
      return YouTubeRoutes.unknown();
    }
    List<String> ids =
        List.of(query.getOrDefault("id", "").split(",", -1)).stream()
            .filter(it -> channel.title(it).isPresent())
            .toList();
    return Answer.json(200, Listing.page("youtube#videoListResponse", ids, this::video, query));
  }

  private ObjectNode video(String id) {
    ObjectNode snippet = YouTubeAnswers.object().put("channelId", channel.id());
    snippet.put("title", channel.title(id).orElse(""));
    ObjectNode video = YouTubeAnswers.object().put("kind", "youtube#video").put("id", id);
    return video.set("snippet", snippet);
  }

  private ObjectNode shape(YouTubeComment it) {
    ModerationStatus status = channel.status(it.id());
    boolean silent = status == ModerationStatus.PUBLISHED && !behaviour.spellsOutPublished();
    return YouTubeAnswers.comment(it, channel.id(), silent ? null : status);
  }

  private static boolean knows(Map<String, String> query, String... more) {
    return query.keySet().stream()
        .allMatch(it -> PAGING.contains(it) || List.of(more).contains(it));
  }

  private static boolean partsAre(Map<String, String> query, String... known) {
    return query.containsKey("part")
        && List.of(known).containsAll(List.of(query.getOrDefault("part", "").split(",", -1)));
  }
}
