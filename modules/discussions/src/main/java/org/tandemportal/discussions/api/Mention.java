package org.tandemportal.discussions.api;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.tandemportal.kernel.api.PersonName;

/**
 * A person named in a text, kept as {@code @[Full Name](id)}: a link to an id, right behind an at sign. The id tells who it is,
 * and the name is shown as it is now, so that nobody can give somebody another name.
 */
final class Mention extends CustomNode {

    /** The classes of the mark, for the list of what may stand in a page. */
    static final Pattern CLASSES = Pattern.compile("mention mention--(client|provider)( mention--me)?");

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final PersonName person;
    private final boolean me;

    private Mention(PersonName person, boolean me) {
        this.person = person;
        this.me = me;
    }

    /** Whether a link names a person. */
    static boolean isOne(Link link) {
        return ID.matcher(link.getDestination()).matches()
                && link.getPrevious() instanceof Text before
                && before.getLiteral().endsWith("@");
    }

    /** Whom it names. */
    static UUID personOf(Link link) {
        return UUID.fromString(link.getDestination());
    }

    /** Puts the mark in the link's place; the name alone where the person is not one of these. */
    static void mark(Link link, Map<UUID, PersonName> people, UUID me) {
        Text before = (Text) link.getPrevious();
        PersonName person = people.get(personOf(link));
        if (person == null) {
            link.insertBefore(new Text(words(link)));
        } else {
            before.setLiteral(
                    before.getLiteral().substring(0, before.getLiteral().length() - 1));
            link.insertBefore(new Mention(person, person.id().equals(me)));
        }
        link.unlink();
    }

    private static String words(Link link) {
        StringBuilder words = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    /** Writes marks as HTML. */
    static NodeRenderer renderer(HtmlNodeRendererContext context) {
        return new NodeRenderer() {
            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(Mention.class);
            }

            @Override
            public void render(Node node) {
                Mention mention = (Mention) node;
                String side = mention.person.side().name().toLowerCase(Locale.ROOT);
                context.getWriter()
                        .tag("span", Map.of("class", "mention mention--" + side + (mention.me ? " mention--me" : "")));
                context.getWriter().text("@" + mention.person.name());
                context.getWriter().tag("/span");
            }
        };
    }
}
