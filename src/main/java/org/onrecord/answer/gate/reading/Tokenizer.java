package org.onrecord.answer.gate.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts a text into words and numbers and numbers its clauses. */
final class Tokenizer {

    private static final Set<String> OPEN_CLAUSES = Words.set(
            "but while whereas although though which who whose because unless if",
            "mais tandis alors quoique que qui dont car puisque parce tant lorsque quand si");

    private static final Set<String> JOINTS = Words.set("and et or ou but mais");
    private static final Set<String> VERBAL = Words.set(
            "did does do was were is are has have had will would could can cannot must should may might not never he"
                    + " she it they we",
            "n ne a ont est sont avait avaient etait etaient sera va vont il elle ils elles on nous s se");
    private static final Set<String> APPOSING = Words.set("soit contre against versus");
    private static final Set<String> COMPARING =
            Words.set("plus moins autant aussi tel telle parce puisque alors tandis ce");
    private static final Set<String> TITLES = Words.set("Mr Mrs Ms Dr Mme Mlle MM Pr Prof St Gen Sen Rep Gov");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int clause;
    private boolean quoted;
    private boolean opens = true;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return tokenizer.withConcepts();
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                int end = Numerals.end(text, i);
                add(i, end);
                i = end;
            } else if (Character.isLetter(c)) {
                i = word(i);
            } else {
                if (c != '.' || !endsAbbreviation()) {
                    mark(c);
                }
                i++;
            }
        }
    }

    private int word(int from) {
        int end = from;
        while (end < text.length() && isWordPart(end)) {
            end++;
        }
        if (isNameWithApostrophe(from, end)) {
            end += 1;
            while (end < text.length() && isWordPart(end)) {
                end++;
            }
        }
        boolean apostrophe = end < text.length() && isApostrophe(text.charAt(end));
        if (apostrophe && end - from > 1 && text.charAt(end - 1) == 'n' && isNot(end)) {
            int stemEnd = text.startsWith("can", from) && end - from == 3 ? end : end - 1;
            add(from, stemEnd);
            Token negation =
                    new Token(end - 1, end + 2, "not", "not", "not", Set.of(), Set.of(), clause, quoted, false);
            tokens.add(negation);
            return end + 2;
        }
        // A.B.C. and U.S. are one word.
        while (end - from == 1
                && end + 1 < text.length()
                && text.charAt(end) == '.'
                && Character.isUpperCase(text.charAt(from))
                && Character.isUpperCase(text.charAt(end + 1))
                && (end + 2 == text.length() || !Character.isLetter(text.charAt(end + 2)))) {
            return acronym(from);
        }
        add(from, end);
        return end;
    }

    /** N'Diaye, O'Brien, M'Bala: one word, where L'Express is two. */
    private boolean isNameWithApostrophe(int from, int end) {
        return end - from == 1
                && "MNO".indexOf(text.charAt(from)) >= 0
                && end + 2 < text.length()
                && isApostrophe(text.charAt(end))
                && Character.isUpperCase(text.charAt(end + 1))
                && Character.isLowerCase(text.charAt(end + 2));
    }

    private int acronym(int from) {
        StringBuilder letters = new StringBuilder();
        int end = from;
        while (end < text.length()
                && Character.isUpperCase(text.charAt(end))
                && (end + 1 == text.length() || !Character.isLetter(text.charAt(end + 1)))) {
            letters.append(text.charAt(end++));
            if (end < text.length() && text.charAt(end) == '.') {
                end++;
            }
        }
        String surface = letters.toString();
        addToken(new Token(from, end, surface, Words.fold(surface), "", Set.of(), Set.of(), clause, quoted, opens));
        return end;
    }

    private boolean isWordPart(int at) {
        char c = text.charAt(at);
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private boolean isNot(int apostrophe) {
        return apostrophe + 1 < text.length()
                && text.charAt(apostrophe + 1) == 't'
                && (apostrophe + 2 == text.length() || !Character.isLetter(text.charAt(apostrophe + 2)));
    }

    private void add(int start, int end) {
        String surface = text.substring(start, end);
        String folded = Words.fold(surface.replace('’', '\''));
        if (APPOSING.contains(folded) && !tokens.isEmpty() && !opens) {
            clause = tokens.get(tokens.size() - 1).clause();
        }
        boolean than = !tokens.isEmpty()
                && COMPARING.contains(tokens.get(tokens.size() - 1).folded());
        boolean joined = tokens.size() > 1
                && JOINTS.contains(tokens.get(tokens.size() - 1).folded())
                && VERBAL.contains(folded);
        if (joined) {
            clause++;
        }
        if (OPEN_CLAUSES.contains(folded) && !opens && !than) {
            clause++;
        }
        addToken(new Token(start, end, surface, folded, "", Set.of(), Set.of(), clause, quoted, opens));
    }

    private void addToken(Token token) {
        tokens.add(token);
        opens = false;
    }

    /** « M. », "Dr.", "J." */
    private boolean endsAbbreviation() {
        if (tokens.isEmpty()) {
            return false;
        }
        String last = tokens.get(tokens.size() - 1).surface();
        return last.length() == 1 && Character.isUpperCase(last.charAt(0)) || TITLES.contains(last);
    }

    private void mark(char c) {
        if (",;:()–—\n".indexOf(c) >= 0 || ".!?…".indexOf(c) >= 0) {
            clause++;
        }
        if (".!?…:\n".indexOf(c) >= 0) {
            opens = true;
        }
        if ("«“„".indexOf(c) >= 0 || c == '"' && !quoted) {
            quoted = true;
            opens = true;
            clause++;
        } else if ("»”\"".indexOf(c) >= 0) {
            quoted = false;
            clause++;
        }
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private List<Token> withConcepts() {
        List<String> folded = tokens.stream().map(Token::folded).toList();
        List<Set<String>> concepts = new ArrayList<>();
        for (Token token : tokens) {
            boolean name = token.isCapital() && !token.opensSentence();
            concepts.add(new HashSet<>(Lexicon.bundled().concepts(token.folded(), !name)));
        }
        Lexicon.bundled().addIdioms(folded, concepts);
        List<Token> result = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            result.add(new Token(
                    t.start(),
                    t.end(),
                    t.surface(),
                    t.folded(),
                    Words.stem(t.folded()),
                    Set.copyOf(concepts.get(i)),
                    Translations.of(t),
                    t.clause(),
                    t.quoted(),
                    t.opensSentence()));
        }
        return List.copyOf(result);
    }
}
