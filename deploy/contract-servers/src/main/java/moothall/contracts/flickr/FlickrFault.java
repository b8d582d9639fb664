package moothall.contracts.flickr;

/** What Flickr may answer though nothing is wrong with the request. */
public enum FlickrFault {
  /** 429: more than 3,600 calls in an hour; what Flickr says then is nowhere written. */
  TOO_MANY,
  /** 200 with error 105: not available for the moment. */
  UNAVAILABLE,
  /** 200 with error 99: the token may not read. */
  NO_PERMISSION,
  /** 200 with error 96. */
  SIGNATURE_REFUSED,
  /** 200 with error 8: what was sent is no comment. */
  REFUSED,
  /** 200 with error 9: too many comments in a short time. */
  TOO_FAST,
  /** 404 of something that stands before Flickr. */
  NOT_FOUND_BEFORE_FLICKR
}
