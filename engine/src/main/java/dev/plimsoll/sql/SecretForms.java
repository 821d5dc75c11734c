package dev.plimsoll.sql;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How those who give out keys and tokens write them: <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes">AWS</a>, <a
 * href="https://github.blog/engineering/behind-githubs-new-authentication-token-formats/">GitHub</a>, <a
 * href="https://docs.gitlab.com/security/tokens/#token-prefixes">GitLab</a>, <a href="https://docs.slack.dev/authentication/tokens">Slack</a>, <a
 * href="https://docs.stripe.com/keys">Stripe</a>, and the like.
 */
final class SecretForms {

    private enum Alphabet {
        UPPER,
        WORD,
        WORD_AND_DASH
    }

    /**
     * A way of writing.
     *
     * @param shortest number of characters behind the prefix, at least
     * @param longest at most
     */
    record Form(String what, String prefix, Alphabet alphabet, int shortest, int longest) {

        /** Offset after the last character, or 0 where the text is not of this form. */
        int end(String text, int at) {
            int start = at + prefix.length();
            int end = start;
            while (end < text.length() && has(text.charAt(end)) && end - start <= longest) {
                end++;
            }
            if (end - start < shortest || end - start > longest) {
                return 0;
            }
            boolean goesOn = end < text.length() && isOfWord(text.charAt(end));
            return goesOn ? 0 : prefix.equals("eyJ") ? SecretForms.endOfWebToken(text, end) : end;
        }

        private boolean has(char c) {
            return switch (alphabet) {
                case UPPER -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
                case WORD -> isOfWord(c) || c == '_';
                case WORD_AND_DASH -> isOfWord(c) || c == '_' || c == '-';
            };
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form("an AWS access key", "AKIA", Alphabet.UPPER, 16, 16),
            new Form("an AWS access key", "ASIA", Alphabet.UPPER, 16, 16),
            new Form("a Google API key", "AIza", Alphabet.WORD_AND_DASH, 35, 35),
            new Form("a GitHub token", "ghp_", Alphabet.WORD, 36, 36),
            new Form("a GitHub token", "gho_", Alphabet.WORD, 36, 36),
            new Form("a GitHub token", "ghu_", Alphabet.WORD, 36, 36),
            new Form("a GitHub token", "ghs_", Alphabet.WORD, 36, 36),
            new Form("a GitHub token", "ghr_", Alphabet.WORD, 36, 76),
            new Form("a GitHub token", "github_pat_", Alphabet.WORD, 82, 82),
            new Form("a GitLab token", "glpat-", Alphabet.WORD_AND_DASH, 20, 64),
            new Form("a Slack token", "xoxb-", Alphabet.WORD_AND_DASH, 20, 120),
            new Form("a Slack token", "xoxp-", Alphabet.WORD_AND_DASH, 20, 120),
            new Form("a Slack token", "xoxa-", Alphabet.WORD_AND_DASH, 20, 120),
            new Form("a Slack token", "xoxs-", Alphabet.WORD_AND_DASH, 20, 120),
            new Form("a Stripe secret key", "sk_live_", Alphabet.WORD, 20, 120),
            new Form("a Stripe secret key", "rk_live_", Alphabet.WORD, 20, 120),
            new Form("a Stripe webhook secret", "whsec_", Alphabet.WORD, 32, 64),
            new Form("an npm token", "npm_", Alphabet.WORD, 36, 36),
            new Form("an Anthropic API key", "sk-ant-", Alphabet.WORD_AND_DASH, 80, 200),
            new Form("an OpenAI API key", "sk-proj-", Alphabet.WORD_AND_DASH, 40, 200),
            new Form("a web token", "eyJ", Alphabet.WORD_AND_DASH, 10, 2_000));

    private static final int LONGEST_PART = 10_000;
    /** By first character; empty for those that need a closer look. */
    private static final Form[][] BY_START = new Form[128][];

    static {
        BY_START[':'] = new Form[0];
        BY_START['-'] = new Form[0];
        FORMS.stream()
                .collect(Collectors.groupingBy(form -> form.prefix().charAt(0)))
                .forEach((start, forms) -> BY_START[start] = forms.toArray(Form[]::new));
    }

    private SecretForms() {}

    /** Whether a secret can start with it, or what stands before one. */
    static boolean canStart(char c) {
        return c < BY_START.length && BY_START[c] != null;
    }

    static boolean isOfWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    static @Nullable Form at(String text, int at) {
        for (Form form : BY_START[text.charAt(at)]) {
            if (text.startsWith(form.prefix(), at)) {
                return form;
            }
        }
        return null;
    }

    /** Behind the head of a JSON Web Token follow its claims and its signature (RFC 7519). */
    private static int endOfWebToken(String text, int endOfHead) {
        int claims = text.startsWith(".eyJ", endOfHead) ? endOfPart(text, endOfHead) : 0;
        int end = claims == 0 ? 0 : endOfPart(text, claims);
        return end - claims < 20 ? 0 : end;
    }

    private static int endOfPart(String text, int dot) {
        if (dot >= text.length() || text.charAt(dot) != '.') {
            return 0;
        }
        int end = dot + 1;
        while (end < text.length()
                && end - dot < LONGEST_PART
                && (isOfWord(text.charAt(end)) || text.charAt(end) == '_' || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }
}
