package org.shaodao.evidence.format;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The content types an Office file declares, in lower case; read without document types and without entities. */
final class ContentTypes {

    private ContentTypes() {}

    static Set<String> read(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Set<String> types = new HashSet<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.DTD) {
                    throw Refusals.damaged();
                }
                String type =
                        event == XMLStreamReader.START_ELEMENT ? reader.getAttributeValue(null, "ContentType") : null;
                if (type != null) {
                    types.add(type.strip().toLowerCase(Locale.ROOT));
                }
            }
        } catch (XMLStreamException malformed) {
            throw Refusals.damaged();
        }
        return types;
    }
}
