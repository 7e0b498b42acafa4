// The part of the grammar that reads values: expressions, arguments, texts. grammar.ts builds the rest on it.

import { CstParser, type IParserErrorMessageProvider } from "chevrotain";
import { T } from "./tokens.ts";

/** The message of an error is only the label of what was expected; recover.ts makes sentences. */
const labels: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.LABEL ?? expected.name,
  buildNotAllInputParsedMessage: () => "end",
  buildNoViableAltMessage: ({ ruleName }) => ruleName,
  buildEarlyExitMessage: ({ ruleName }) => ruleName,
};

export class ExpressionParser extends CstParser {
  constructor(validate: boolean) {
    super(Object.values(T), {
      recoveryEnabled: false,
      maxLookahead: 2,
      skipValidations: !validate,
      errorMessageProvider: labels,
    });
  }

  /** A block or op with arguments, in a place where nothing runs. */
  readonly application = this.RULE("application", () => {
    this.CONSUME(T.Word);
    this.OPTION(() => this.SUBRULE(this.arguments));
  });

  readonly arguments = this.RULE("arguments", () => {
    this.CONSUME(T.LParen);
    this.OPTION(() => {
      this.SUBRULE(this.argument);
      this.MANY(() => {
        this.CONSUME(T.Comma);
        this.SUBRULE2(this.argument);
      });
      this.OPTION2(() => this.CONSUME2(T.Comma));
    });
    this.CONSUME(T.RParen);
  });

  readonly argument = this.RULE("argument", () => {
    this.OPTION(() => {
      this.CONSUME(T.Word);
      this.CONSUME(T.Assign);
    });
    this.SUBRULE(this.expression);
  });

  /** Flat: operators get their precedence from the token table when the tree is built. */
  readonly expression = this.RULE("expression", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.If);
          this.SUBRULE(this.expression);
          this.CONSUME(T.Then);
          this.SUBRULE2(this.expression);
          this.CONSUME(T.Else);
          this.SUBRULE3(this.expression);
        },
      },
      { ALT: () => this.SUBRULE(this.operations) },
    ]);
  });

  readonly operations = this.RULE("operations", () => {
    this.SUBRULE(this.operand);
    this.MANY(() => {
      this.SUBRULE(this.operator);
      this.SUBRULE2(this.operand);
    });
  });

  readonly operator = this.RULE("operator", () => {
    this.OR([{ ALT: () => this.CONSUME(T.Operator) }, { ALT: () => this.CONSUME(T.Minus) }]);
  });

  readonly operand = this.RULE("operand", () => {
    this.MANY(() => this.SUBRULE(this.prefix));
    this.SUBRULE(this.primary);
    this.MANY2(() => this.SUBRULE(this.suffix));
  });

  readonly prefix = this.RULE("prefix", () => {
    this.OR([{ ALT: () => this.CONSUME(T.Minus) }, { ALT: () => this.CONSUME(T.Not) }]);
  });

  readonly suffix = this.RULE("suffix", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Dot);
          this.CONSUME(T.Word);
        },
      },
      { ALT: () => this.CONSUME(T.Position) },
      {
        ALT: () => {
          this.CONSUME(T.LBracket);
          this.SUBRULE(this.expression);
          this.CONSUME(T.RBracket);
        },
      },
    ]);
  });

  readonly primary = this.RULE("primary", () => {
    this.OR([
      { ALT: () => this.CONSUME(T.Number) },
      { ALT: () => this.CONSUME(T.Shape) },
      { ALT: () => this.CONSUME(T.True) },
      { ALT: () => this.CONSUME(T.False) },
      { ALT: () => this.SUBRULE(this.template) },
      { ALT: () => this.SUBRULE(this.application) },
      { ALT: () => this.SUBRULE(this.tuple) },
      { ALT: () => this.SUBRULE(this.list) },
    ]);
  });

  /** One expression in parentheses is that expression. */
  readonly tuple = this.RULE("tuple", () => {
    this.CONSUME(T.LParen);
    this.SUBRULE(this.expression);
    this.MANY(() => {
      this.CONSUME(T.Comma);
      this.SUBRULE2(this.expression);
    });
    this.CONSUME(T.RParen);
  });

  readonly list = this.RULE("list", () => {
    this.CONSUME(T.LBracket);
    this.OPTION(() => {
      this.SUBRULE(this.expression);
      this.MANY(() => {
        this.CONSUME(T.Comma);
        this.SUBRULE2(this.expression);
      });
      this.OPTION2(() => this.CONSUME2(T.Comma));
    });
    this.CONSUME(T.RBracket);
  });

  readonly template = this.RULE("template", () => {
    this.OR([
      { ALT: () => this.CONSUME(T.Text) },
      {
        ALT: () => {
          this.CONSUME(T.TemplateStart);
          this.SUBRULE(this.expression);
          this.MANY(() => {
            this.CONSUME(T.TemplateMiddle);
            this.SUBRULE2(this.expression);
          });
          this.CONSUME(T.TemplateEnd);
        },
      },
    ]);
  });
}
