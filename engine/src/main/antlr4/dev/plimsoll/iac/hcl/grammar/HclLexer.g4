lexer grammar HclLexer;

// The syntax of HCL 2: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md

channels { COMMENTS }

tokens { TEXT, ESCAPE, INSERT, DIRECTIVE }

@members {
/** Markers of the heredocs that are open, innermost last. */
private final java.util.ArrayDeque<String> markers = new java.util.ArrayDeque<>();

private void openHeredoc() {
    markers.push(getText().replace("<<-", "").replace("<<", "").trim());
}

/** Whether the line that starts here holds nothing but the marker of the innermost heredoc. */
private boolean endsHeredoc() {
    if (getCharPositionInLine() != 0 || markers.isEmpty()) {
        return false;
    }
    int at = 1;
    while (_input.LA(at) == ' ' || _input.LA(at) == '\t') {
        at++;
    }
    String marker = markers.peek();
    for (int i = 0; i < marker.length(); i += Character.charCount(marker.codePointAt(i))) {
        if (_input.LA(at++) != marker.codePointAt(i)) {
            return false;
        }
    }
    while (_input.LA(at) == ' ' || _input.LA(at) == '\t') {
        at++;
    }
    return _input.LA(at) == '\n' || _input.LA(at) == EOF || _input.LA(at) == '\r' && _input.LA(at + 1) == '\n';
}

/** A closing brace too many is the parser's to report. */
@Override
public int popMode() {
    return _modeStack.isEmpty() ? _mode : super.popMode();
}
}

BLANK : [ \t]+ -> channel(HIDDEN) ;
NEWLINE : '\r'? '\n' ;
COMMENT : ( '#' | '//' ) ~[\n]* -> channel(COMMENTS) ;
LONG_COMMENT : '/*' .*? '*/' -> channel(COMMENTS) ;

FOR : 'for' ;
IN : 'in' ;
IF : 'if' ;
ELSE : 'else' ;
ENDIF : 'endif' ;
ENDFOR : 'endfor' ;
IDENTIFIER : [\p{ID_Start}_] [\p{ID_Continue}\-]* ;
// More than one point is an error, or indexes such as a.0.1.2.
NUMBER : [0-9]+ ( '.' [0-9]+ )* ( [eE] [+\-]? [0-9]+ )? ;

HEREDOC : '<<' '-'? [\p{ID_Start}_] [\p{ID_Continue}\-]* [ \t]* '\r'? '\n' { openHeredoc(); } -> pushMode(HEREDOC_BODY) ;
QUOTE : '"' -> pushMode(QUOTED) ;

LBRACE : '{' -> pushMode(DEFAULT_MODE) ;
RBRACE : '}' -> popMode ;
STRIPPING_RBRACE : '~}' -> popMode ;
LBRACKET : '[' ;
RBRACKET : ']' ;
LPAREN : '(' ;
RPAREN : ')' ;

ELLIPSIS : '...' ;
DOT : '.' ;
COMMA : ',' ;
DOUBLE_COLON : '::' ;
COLON : ':' ;
QUESTION : '?' ;
ARROW : '=>' ;
EQUAL : '==' ;
NOT_EQUAL : '!=' ;
LESS_EQUAL : '<=' ;
GREATER_EQUAL : '>=' ;
LESS : '<' ;
GREATER : '>' ;
AND : '&&' ;
OR : '||' ;
NOT : '!' ;
ASSIGN : '=' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
PERCENT : '%' ;

UNEXPECTED : . ;

fragment HEX : [0-9a-fA-F] ;

mode QUOTED;

QUOTE_END : '"' -> popMode ;
QUOTED_ESCAPE : ( '\\u' HEX HEX HEX HEX | '\\U' HEX HEX HEX HEX HEX HEX HEX HEX | '\\' ~[uU\r\n] | '$${' | '%%{' ) -> type(ESCAPE) ;
QUOTED_INSERT : '${' '~'? -> type(INSERT), pushMode(DEFAULT_MODE) ;
QUOTED_DIRECTIVE : '%{' '~'? -> type(DIRECTIVE), pushMode(DEFAULT_MODE) ;
QUOTED_TEXT : ~["\\$%\r\n]+ -> type(TEXT) ;
QUOTED_SIGN : [$%] -> type(TEXT) ;
QUOTED_UNEXPECTED : . -> type(UNEXPECTED) ;

mode HEREDOC_BODY;

HEREDOC_END : { endsHeredoc() }? [ \t]* [\p{ID_Start}_] [\p{ID_Continue}\-]* [ \t]* { markers.pop(); } -> popMode ;
HEREDOC_ESCAPE : ( '$${' | '%%{' ) -> type(ESCAPE) ;
HEREDOC_INSERT : '${' '~'? -> type(INSERT), pushMode(DEFAULT_MODE) ;
HEREDOC_DIRECTIVE : '%{' '~'? -> type(DIRECTIVE), pushMode(DEFAULT_MODE) ;
HEREDOC_LINE_END : '\r'? '\n' -> type(TEXT) ;
HEREDOC_BLANK : [ \t]+ -> type(TEXT) ;
HEREDOC_TEXT : ~[$%\r\n \t] ~[$%\r\n]* -> type(TEXT) ;
HEREDOC_SIGN : [$%\r] -> type(TEXT) ;

// A template that is a file or a string of JSON.
mode BARE;

BARE_ESCAPE : ( '$${' | '%%{' ) -> type(ESCAPE) ;
BARE_INSERT : '${' '~'? -> type(INSERT), pushMode(DEFAULT_MODE) ;
BARE_DIRECTIVE : '%{' '~'? -> type(DIRECTIVE), pushMode(DEFAULT_MODE) ;
BARE_LINE_END : '\r'? '\n' -> type(TEXT) ;
BARE_TEXT : ~[$%\r\n]+ -> type(TEXT) ;
BARE_SIGN : [$%\r] -> type(TEXT) ;
