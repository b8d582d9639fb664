package moothall.ingest.file;

/** How one line of a file becomes a comment. Implementations are pure: a line in, a row out. */
interface FileFormat {

  FileRow read(byte[] line);
}
