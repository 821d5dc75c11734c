package dev.plimsoll.iac.hcl;

import dev.plimsoll.iac.hcl.grammar.HclLexer;
import dev.plimsoll.iac.hcl.grammar.HclParser;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/** From text to ANTLR's tree: the fast mode of prediction first and, where that fails, the one that decides. */
final class SyntaxParser {

    private final Places places;
    private final List<Token> tokens;

    private SyntaxParser(Places places, List<Token> tokens) {
        this.places = places;
        this.tokens = tokens;
    }

    static HclParser.FileContext file(String text, Places places) {
        return of(text, places, HclLexer.DEFAULT_MODE, true).parse(HclParser::file);
    }

    static HclParser.BareTemplateContext template(String text, Places places) {
        return of(text, places, HclLexer.BARE, false).parse(HclParser::bareTemplate);
    }

    static HclParser.BareExpressionContext expression(String text, Places places) {
        return of(text, places, HclLexer.DEFAULT_MODE, false).parse(HclParser::bareExpression);
    }

    private static SyntaxParser of(String text, Places places, int mode, boolean keepsLineEnds) {
        HclLexer lexer = new HclLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        lexer.mode(mode);
        return new SyntaxParser(places, TokenSieve.sift(lexer.getAllTokens(), places, keepsLineEnds));
    }

    private <C> C parse(Function<HclParser, C> rule) {
        CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
        HclParser parser = new HclParser(stream);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            return rule.apply(parser);
        } catch (ParseCancellationException failed) {
            stream.seek(0);
            HclParser again = new HclParser(stream);
            again.removeErrorListeners();
            again.addErrorListener(new FirstError());
            again.getInterpreter().setPredictionMode(PredictionMode.LL);
            return rule.apply(again);
        }
    }

    /** Refuses the text at its first error. */
    private final class FirstError extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object offending,
                int line,
                int column,
                String message,
                @Nullable RecognitionException exception) {
            Token token = offending instanceof Token found ? found : tokens.get(tokens.size() - 1);
            if (token.getType() == Token.EOF && !tokens.isEmpty()) {
                throw places.refusal(Kind.MALFORMED, "unexpected end of the file", tokens.get(tokens.size() - 1));
            }
            throw places.refusal(Kind.MALFORMED, "unexpected " + shown(token), token);
        }

        private String shown(Token token) {
            return switch (token.getType()) {
                case Token.EOF -> "end of the file";
                case HclLexer.NEWLINE -> "end of the line";
                default -> "\"" + token.getText().strip() + "\"";
            };
        }
    }
}
