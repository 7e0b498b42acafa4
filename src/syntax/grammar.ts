// The grammar, as a chevrotain parser without actions. grammars/cnn.ebnf is printed from it. Its input has paired
// brackets, keywords told by place and only newlines that count (brackets.ts, context.ts); lines.ts has it parse
// one line at a time, so chevrotain's own recovery, which does not know brackets, stays off.

import { ExpressionParser } from "./expression-grammar.ts";
import { T } from "./tokens.ts";

export class ModelParser extends ExpressionParser {
  constructor({ validate = false } = {}) {
    super(validate);
    this.performSelfAnalysis();
  }

  // ---- files and declarations

  readonly file = this.RULE("file", () => {
    this.MANY_SEP({ SEP: T.Newline, DEF: () => this.SUBRULE(this.declaration) });
  });

  readonly declaration = this.RULE("declaration", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.import) },
      { ALT: () => this.SUBRULE(this.model) },
      { ALT: () => this.SUBRULE(this.block) },
    ]);
  });

  readonly import = this.RULE("import", () => {
    this.CONSUME(T.Import);
    this.CONSUME(T.LBrace);
    this.CONSUME(T.Word);
    this.MANY(() => {
      this.CONSUME(T.Comma);
      this.CONSUME2(T.Word);
    });
    this.OPTION(() => this.CONSUME2(T.Comma));
    this.CONSUME(T.RBrace);
    this.CONSUME(T.From);
    this.CONSUME(T.Text);
  });

  readonly model = this.RULE("model", () => {
    this.CONSUME(T.Model);
    this.CONSUME(T.Word);
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.variant);
          this.OPTION(() => this.SUBRULE(this.body));
        },
      },
      {
        ALT: () => {
          this.OPTION2(() => this.SUBRULE(this.parameters));
          this.SUBRULE2(this.body);
        },
      },
    ]);
  });

  readonly block = this.RULE("block", () => {
    this.CONSUME(T.Block);
    this.CONSUME(T.Word);
    this.OR([
      { ALT: () => this.SUBRULE(this.variant) },
      {
        ALT: () => {
          this.OPTION(() => this.SUBRULE(this.parameters));
          this.SUBRULE(this.body);
        },
      },
    ]);
  });

  readonly variant = this.RULE("variant", () => {
    this.CONSUME(T.Assign);
    this.SUBRULE(this.application);
  });

  readonly parameters = this.RULE("parameters", () => {
    this.CONSUME(T.LParen);
    this.OPTION(() => {
      this.SUBRULE(this.parameter);
      this.MANY(() => {
        this.CONSUME(T.Comma);
        this.SUBRULE2(this.parameter);
      });
      this.OPTION2(() => this.CONSUME2(T.Comma));
    });
    this.CONSUME(T.RParen);
  });

  readonly parameter = this.RULE("parameter", () => {
    this.CONSUME(T.Word);
    this.CONSUME(T.Colon);
    this.SUBRULE(this.type);
    this.OPTION(() => {
      this.CONSUME(T.Assign);
      this.SUBRULE(this.expression);
    });
  });

  readonly type = this.RULE("type", () => {
    this.OR([
      { ALT: () => this.CONSUME(T.Word) },
      {
        ALT: () => {
          this.CONSUME(T.LBracket);
          this.SUBRULE(this.type);
          this.CONSUME(T.RBracket);
        },
      },
      { ALT: () => this.SUBRULE(this.tupleType) },
      { ALT: () => this.SUBRULE(this.blockType) },
    ]);
  });

  readonly tupleType = this.RULE("tupleType", () => {
    this.CONSUME(T.LParen);
    this.SUBRULE(this.type);
    this.MANY(() => {
      this.CONSUME(T.Comma);
      this.SUBRULE2(this.type);
    });
    this.CONSUME(T.RParen);
  });

  readonly blockType = this.RULE("blockType", () => {
    this.CONSUME(T.Block);
    this.CONSUME(T.LParen);
    this.MANY_SEP({ SEP: T.Comma, DEF: () => this.SUBRULE(this.type) });
    this.CONSUME(T.RParen);
  });

  // ---- bodies

  readonly body = this.RULE("body", () => {
    this.CONSUME(T.LBrace);
    this.SUBRULE(this.items);
    this.CONSUME(T.RBrace);
  });

  readonly items = this.RULE("items", () => {
    this.MANY_SEP({ SEP: T.Newline, DEF: () => this.SUBRULE(this.item) });
  });

  readonly item = this.RULE("item", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.inputItem) },
      { ALT: () => this.SUBRULE(this.let) },
      { ALT: () => this.SUBRULE(this.assert) },
      { ALT: () => this.SUBRULE(this.weights) },
      { ALT: () => this.SUBRULE(this.shared) },
      { ALT: () => this.SUBRULE(this.flow) },
    ]);
  });

  readonly inputItem = this.RULE("inputItem", () => {
    this.CONSUME(T.Input);
    this.CONSUME(T.Word);
    this.CONSUME(T.Colon);
    this.SUBRULE(this.expression);
  });

  readonly let = this.RULE("let", () => {
    this.CONSUME(T.Let);
    this.SUBRULE(this.pattern);
    this.CONSUME(T.Assign);
    this.SUBRULE(this.expression);
  });

  readonly assert = this.RULE("assert", () => {
    this.CONSUME(T.Assert);
    this.SUBRULE(this.expression);
  });

  readonly weights = this.RULE("weights", () => {
    this.CONSUME(T.Weights);
    this.CONSUME(T.LBrace);
    this.MANY(() => this.SUBRULE(this.weightRule));
    this.CONSUME(T.RBrace);
  });

  readonly weightRule = this.RULE("weightRule", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Ignore);
          this.CONSUME(T.Text);
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.Rename);
          this.CONSUME2(T.Text);
          this.CONSUME3(T.Text);
        },
      },
    ]);
  });

  readonly shared = this.RULE("shared", () => {
    this.CONSUME(T.Shared);
    this.CONSUME(T.Word);
    this.CONSUME(T.Assign);
    this.SUBRULE(this.application);
  });

  readonly pattern = this.RULE("pattern", () => {
    this.OR([
      { ALT: () => this.CONSUME(T.Word) },
      {
        ALT: () => {
          this.CONSUME(T.LParen);
          this.SUBRULE(this.pattern);
          this.MANY(() => {
            this.CONSUME(T.Comma);
            this.SUBRULE2(this.pattern);
          });
          this.CONSUME(T.RParen);
        },
      },
    ]);
  });

  // ---- steps

  readonly flow = this.RULE("flow", () => {
    this.AT_LEAST_ONE_SEP({ SEP: T.Arrow, DEF: () => this.SUBRULE(this.step) });
  });

  /** A word or text before `=` is a label; a text alone reads the value of that name. */
  readonly step = this.RULE("step", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Word);
          this.CONSUME(T.Assign);
          this.SUBRULE(this.action);
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.template);
          this.OPTION(() => {
            this.CONSUME2(T.Assign);
            this.SUBRULE2(this.action);
          });
        },
      },
      { ALT: () => this.SUBRULE(this.operation) },
    ]);
    this.OPTION2(() => {
      this.CONSUME(T.Colon);
      this.SUBRULE(this.expression);
    });
  });

  readonly action = this.RULE("action", () => {
    this.OR([{ ALT: () => this.SUBRULE(this.template) }, { ALT: () => this.SUBRULE(this.operation) }]);
  });

  readonly operation = this.RULE("operation", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.call) },
      { ALT: () => this.SUBRULE(this.seq) },
      { ALT: () => this.SUBRULE(this.repeat) },
      { ALT: () => this.SUBRULE(this.for) },
      { ALT: () => this.SUBRULE(this.if) },
      { ALT: () => this.SUBRULE(this.from) },
      { ALT: () => this.SUBRULE(this.output) },
    ]);
  });

  readonly call = this.RULE("call", () => {
    this.CONSUME(T.Word);
    this.OPTION(() => this.SUBRULE(this.arguments));
    this.OPTION2(() => this.SUBRULE(this.branches));
  });

  readonly seq = this.RULE("seq", () => {
    this.CONSUME(T.Seq);
    this.SUBRULE(this.body);
  });

  readonly repeat = this.RULE("repeat", () => {
    this.CONSUME(T.Repeat);
    this.SUBRULE(this.expression);
    this.SUBRULE(this.body);
  });

  readonly for = this.RULE("for", () => {
    this.CONSUME(T.For);
    this.SUBRULE(this.pattern);
    this.CONSUME(T.In);
    this.SUBRULE(this.expression);
    this.SUBRULE(this.body);
  });

  readonly if = this.RULE("if", () => {
    this.CONSUME(T.If);
    this.SUBRULE(this.expression);
    this.SUBRULE(this.body);
    this.OPTION(() => {
      this.CONSUME(T.Else);
      this.OR([{ ALT: () => this.SUBRULE(this.if) }, { ALT: () => this.SUBRULE2(this.body) }]);
    });
  });

  readonly from = this.RULE("from", () => {
    this.CONSUME(T.From);
    this.OR([{ ALT: () => this.CONSUME(T.Word) }, { ALT: () => this.SUBRULE(this.template) }]);
  });

  readonly output = this.RULE("output", () => {
    this.CONSUME(T.Output);
    this.CONSUME(T.Word);
  });

  // ---- branches

  readonly branches = this.RULE("branches", () => {
    this.CONSUME(T.LBrace);
    this.MANY(() => this.SUBRULE(this.branch));
    this.CONSUME(T.RBrace);
  });

  readonly branch = this.RULE("branch", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Pipe);
          this.SUBRULE(this.items);
        },
      },
      { ALT: () => this.SUBRULE(this.branchIf) },
      { ALT: () => this.SUBRULE(this.branchFor) },
    ]);
  });

  readonly branchIf = this.RULE("branchIf", () => {
    this.CONSUME(T.IfBranches);
    this.SUBRULE(this.expression);
    this.SUBRULE(this.branches);
    this.OPTION(() => {
      this.CONSUME(T.Else);
      this.OR([{ ALT: () => this.SUBRULE(this.branchIf) }, { ALT: () => this.SUBRULE2(this.branches) }]);
    });
  });

  readonly branchFor = this.RULE("branchFor", () => {
    this.CONSUME(T.ForBranches);
    this.SUBRULE(this.pattern);
    this.CONSUME(T.In);
    this.SUBRULE(this.expression);
    this.SUBRULE(this.branches);
  });
}
