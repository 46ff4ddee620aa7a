package org.gamingcafe.admin;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the pages of this door as text and finds faults in them. Each rule returns what is wrong, in words that say where. */
final class Pages {

    private static final Pattern EL = Pattern.compile("#\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern KEY = Pattern.compile("text\\['([^']+)'\\]|texts\\.of\\('([^']+)'");
    private static final Pattern PREFIX = Pattern.compile("text\\['([^']+)'\\.concat\\(");
    private static final Set<String> SPOKEN =
            Set.of("label", "title", "placeholder", "alt", "aria-label", "header", "message", "hint", "none", "search");
    private static final Set<String> INPUTS =
            Set.of("p:inputText", "p:password", "p:inputTextarea", "h:inputText", "h:inputSecret", "h:inputTextarea");
    private static final Set<String> BOUNDED_TYPES = Set.of("money", "date", "select");

    private Pages() {}

    static Map<String, String> all() {
        var pages = new TreeMap<String, String>();
        var root = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .forEach(file -> pages.put(root.relativize(file).toString(), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    static Properties texts(String language) {
        var texts = new Properties();
        var file = Path.of("src/main/resources/org/gamingcafe/admin/texts_" + language + ".properties");
        try (var in = Files.newBufferedReader(file)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Keys that a page or a class asks for and the bundle does not have. */
    static List<String> unknownKeys(String source, Set<String> known) {
        var faults = new ArrayList<String>();
        KEY.matcher(source).results().forEach(found -> {
            var key = found.group(1) == null ? found.group(2) : found.group(1);
            if (!known.contains(key)) {
                faults.add("no text for " + key);
            }
        });
        PREFIX.matcher(source).results().forEach(found -> {
            if (known.stream().noneMatch(key -> key.startsWith(found.group(1)))) {
                faults.add("no text beginning with " + found.group(1));
            }
            faults.remove("no text for " + found.group(1));
        });
        return faults;
    }

    static Set<String> keysOfClasses() {
        var keys = new TreeSet<String>();
        var asked = Pattern.compile("(?:texts|Texts\\.class\\)\\.get\\(\\))\\.of\\(\"([^\"]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> asked.matcher(read(file)).results().forEach(found -> keys.add(found.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    static List<String> literalText(String page) {
        var faults = new ArrayList<String>();
        nodes(parse(page)).forEach(node -> {
            if (node.getNodeType() == Node.TEXT_NODE && speaks(node.getNodeValue())) {
                faults.add("literal text: " + node.getNodeValue().strip());
            }
            if (node instanceof Element element) {
                SPOKEN.stream()
                        .filter(name -> speaks(element.getAttribute(name)))
                        .forEach(name -> faults.add("literal " + name + ": " + element.getAttribute(name)));
            }
        });
        return faults;
    }

    static List<String> inlineStyleOrScript(String page) {
        var faults = new ArrayList<String>();
        elements(page).forEach(element -> {
            if (Set.of("script", "style", "h:outputScript").contains(element.getTagName())
                    && !element.getTextContent().isBlank()) {
                faults.add("inline <" + element.getTagName() + ">");
            }
            var attributes = element.getAttributes();
            IntStream.range(0, attributes.getLength())
                    .mapToObj(at -> attributes.item(at).getNodeName())
                    .filter(name -> name.equals("style") || name.startsWith("on"))
                    .forEach(name -> faults.add("inline " + name + " at <" + element.getTagName() + ">"));
        });
        return faults;
    }

    static List<String> unboundedInputs(String page) {
        return elements(page).stream()
                .filter(Pages::isUnbounded)
                .map(element -> "no bound at <" + element.getTagName() + " id=" + element.getAttribute("id") + ">")
                .toList();
    }

    private static boolean isUnbounded(Element element) {
        var bounded = element.hasAttribute("maxlength");
        if (element.getTagName().equals("cafe:field")) {
            return !bounded && !BOUNDED_TYPES.contains(element.getAttribute("type"));
        }
        if (element.getTagName().equals("h:inputHidden")) {
            return element.getElementsByTagName("f:validateLength").getLength() == 0;
        }
        return INPUTS.contains(element.getTagName()) && !bounded;
    }

    private static boolean speaks(String text) {
        return text != null && WORD.matcher(EL.matcher(text).replaceAll("")).find();
    }

    private static List<Element> elements(String page) {
        return nodes(parse(page)).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static List<Node> nodes(Node from) {
        var all = new ArrayList<Node>(List.of(from));
        for (var child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            all.addAll(nodes(child));
        }
        return all;
    }

    private static Document parse(String page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(page, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
