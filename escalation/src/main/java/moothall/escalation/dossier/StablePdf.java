package moothall.escalation.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * A PDF without anything that differs from one machine or moment to another: no compression, which
 * is the work of whichever zlib there is; dates and ids that were given.
 */
final class StablePdf {

  private StablePdf() {}

  static byte[] of(byte[] pdf, String title, String id, String made) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream it) {
          unpack(it);
        }
      }
      PDDocumentInformation information = new PDDocumentInformation();
      information.setTitle(title);
      document.setDocumentInformation(information);
      PDMetadata metadata = new PDMetadata(document);
      metadata.importXMPMetadata(xmp(title, made).getBytes(StandardCharsets.UTF_8));
      document.getDocumentCatalog().setMetadata(metadata);
      COSArray ids = new COSArray();
      ids.add(new COSString(HexFormat.of().parseHex(id)));
      ids.add(new COSString(HexFormat.of().parseHex(id)));
      COSDictionary trailer = document.getDocument().getTrailer();
      trailer.setItem(COSName.ID, ids);
      // What the packed table of the first writing has left there.
      List.of("Length", "Type", "Filter", "DecodeParms", "W", "Index", "Prev")
          .forEach(it -> trailer.removeItem(COSName.getPDFName(it)));
      document.setDocumentId(0L);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static void unpack(COSStream stream) throws IOException {
    byte[] content;
    try (var in = stream.createInputStream()) {
      content = in.readAllBytes();
    }
    stream.removeItem(COSName.FILTER);
    stream.removeItem(COSName.DECODE_PARMS);
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(content);
    }
  }

  private static String xmp(String title, String made) {
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance></rdf:Description>
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title></rdf:Description>
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate></rdf:Description>
    </rdf:RDF></x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(Markup.escaped(title), made, made);
  }
}
