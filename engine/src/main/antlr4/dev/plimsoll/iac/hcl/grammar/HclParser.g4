parser grammar HclParser;

options { tokenVocab = HclLexer; }

// Line ends inside parentheses, brackets, template sequences and for expressions have been left out of the tokens, and those that
// follow each other are one.

file : body EOF ;

bareTemplate : part* EOF ;

bareExpression : NEWLINE? expression NEWLINE? EOF ;

body : NEWLINE? ( item ( NEWLINE item )* NEWLINE? )? ;

item : attribute | block ;

attribute : name ASSIGN expression ;

block : name label* LBRACE ( NEWLINE ( item NEWLINE )* | attribute )? RBRACE ;

label : name | QUOTE ( TEXT | ESCAPE )* QUOTE_END ;

name : IDENTIFIER | FOR | IN | IF | ELSE | ENDIF | ENDFOR ;

expression : operation ( QUESTION expression COLON expression )? ;

operation
    : term
    | operator=( NOT | MINUS ) operation
    | operation operator=( STAR | SLASH | PERCENT ) operation
    | operation operator=( PLUS | MINUS ) operation
    | operation operator=( LESS | LESS_EQUAL | GREATER | GREATER_EQUAL ) operation
    | operation operator=( EQUAL | NOT_EQUAL ) operation
    | operation operator=AND operation
    | operation operator=OR operation
    ;

term : primary step* ;

step
    : DOT name                       # attributeStep
    | DOT NUMBER                     # legacyIndexStep
    | DOT STAR                       # attributeSplat
    | LBRACKET STAR RBRACKET         # fullSplat
    | LBRACKET expression RBRACKET   # indexStep
    ;

primary
    : NUMBER                         # number
    | QUOTE part* QUOTE_END          # quoted
    | HEREDOC part* HEREDOC_END      # heredoc
    | IDENTIFIER ( DOUBLE_COLON name )* LPAREN arguments? RPAREN # call
    | IDENTIFIER                     # variable
    | LPAREN expression RPAREN       # parenthesis
    | LBRACKET ( expression ( COMMA expression )* COMMA? )? RBRACKET # tuple
    | LBRACKET forIntroduction expression condition? RBRACKET # forTuple
    | LBRACE forIntroduction expression ARROW expression ELLIPSIS? condition? RBRACE # forObject
    | LBRACE NEWLINE? ( entry ( ( COMMA NEWLINE? | NEWLINE ) entry )* COMMA? NEWLINE? )? RBRACE # object
    ;

arguments : expression ( COMMA expression )* ( COMMA | ELLIPSIS )? ;

entry : ( name | expression ) ( ASSIGN | COLON ) expression ;

forIntroduction : FOR name ( COMMA name )? IN expression COLON ;

condition : IF expression ;

part
    : ( TEXT | ESCAPE )+                                     # literal
    | INSERT expression close                                # insert
    | DIRECTIVE IF expression close                          # ifDirective
    | DIRECTIVE ELSE close                                   # elseDirective
    | DIRECTIVE ENDIF close                                  # endIfDirective
    | DIRECTIVE FOR name ( COMMA name )? IN expression close # forDirective
    | DIRECTIVE ENDFOR close                                 # endForDirective
    ;

close : RBRACE | STRIPPING_RBRACE ;
