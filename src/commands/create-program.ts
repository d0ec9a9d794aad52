import { Argument, Command } from 'commander';
import type { CommandName, HelpMessages, HelpTitle } from '../messages/program-messages.js';
import { runCheck } from './check-command.js';
import type { Conversation } from './conversation.js';
import { runDiff } from './diff-command.js';
import { exampleLines } from './example-lines.js';
import { runExplain } from './explain-command.js';
import { runRevise } from './revise-command.js';

/** The commands and their options, in the user's language; running one answers the user. Commands that load much are loaded when they run: `--help` waits for none. */
export function createProgram(conversation: Conversation): Command {
  const { help } = conversation.messages;
  const { options, values } = help;
  const program = speaking(new Command('millesime'), conversation)
    .usage(`${help.usageOptions} ${help.usageCommand}`)
    .description(help.program)
    .version(`millesime ${conversation.ports.version}`, '-V, --version', options.version)
    .option(`--lang <${values.language}>`, options.lang)
    .helpCommand(false)
    .addHelpText('after', after(help, 'program'));

  addCommand(program, 'build', conversation)
    .argument(`[${help.argumentNames.year}]`, help.arguments.year)
    .option(`--project <${values.folder}>`, options.project)
    .option(`--out <${values.folder}>`, options.out)
    .option(`--as-of <${values.vintage}>`, options.asOf)
    .option(`--edition <${values.territory}>`, options.edition)
    .option(`--formats <${values.formats}>`, options.formats)
    .option(`--template <${values.file}>`, options.template)
    .option('--no-cache', options.noCache)
    .option('--json', options.json)
    .action(async (year, given) => {
      const { runBuild } = await import('./build-command.js');
      return runBuild({ year, ...given }, conversation);
    });

  addCommand(program, 'check', conversation)
    .argument(`[${help.argumentNames.year}]`, help.arguments.year)
    .option(`--project <${values.folder}>`, options.project)
    .option(`--as-of <${values.vintage}>`, options.asOf)
    .option(`--edition <${values.territory}>`, options.edition)
    .option(`--template <${values.file}>`, options.template)
    .option('--no-cache', options.noCache)
    .option('--json', options.json)
    .action((year, given) => runCheck({ year, ...given }, conversation));

  addCommand(program, 'explain', conversation)
    .argument(`<${help.argumentNames.indicator}>`, help.arguments.indicator)
    .option(`--territory <${values.territory}>`, options.territory)
    .option(`--period <${values.period}>`, options.period)
    .option(`--dimension <${values.dimension}...>`, options.dimension)
    .option(`--project <${values.folder}>`, options.project)
    .option(`--as-of <${values.vintage}>`, options.asOf)
    .option('--json', options.json)
    .action((indicator, given) => runExplain({ indicator, ...given }, conversation));

  addRevisionCommands(program, conversation);

  addReleaseCommands(program, conversation);
  return program;
}

function addRevisionCommands(program: Command, conversation: Conversation): void {
  const { help } = conversation.messages;
  const { options, values, argumentNames } = help;

  addCommand(program, 'diff', conversation)
    .argument(`<${argumentNames.from}>`, help.arguments.from)
    .argument(`<${argumentNames.to}>`, help.arguments.to)
    .argument(`[${argumentNames.year}]`, help.arguments.year)
    .option(`--project <${values.folder}>`, options.project)
    .option(`--edition <${values.territory}>`, options.edition)
    .option(`--html <${values.file}>`, options.html)
    .option('--json', options.json)
    .action((from, to, year, given) => runDiff({ from, to, year, ...given }, conversation));

  addCommand(program, 'revise', conversation)
    .addArgument(new Argument(`<${argumentNames.action}>`, help.arguments.action).choices(['new']))
    .argument(`<${argumentNames.date}>`, help.arguments.date)
    .argument(`[${argumentNames.label}]`, help.arguments.label)
    .option(`--project <${values.folder}>`, options.project)
    .option('--json', options.json)
    .action((_action, date, label, given) => runRevise({ date, label, ...given }, conversation));
}

function addReleaseCommands(program: Command, conversation: Conversation): void {
  const { help } = conversation.messages;
  const { options, values, argumentNames } = help;

  addCommand(program, 'release', conversation)
    .argument(`<${argumentNames.vintage}>`, help.arguments.vintage)
    .argument(`[${argumentNames.year}]`, help.arguments.year)
    .option(`--project <${values.folder}>`, options.project)
    .option(`--out <${values.folder}>`, options.out)
    .option('--json', options.json)
    .action(async (vintage, year, given) => {
      const { runRelease } = await import('./release-command.js');
      return runRelease({ vintage, year, ...given }, conversation);
    });

  addCommand(program, 'approve', conversation)
    .argument(`[${argumentNames.sentences}...]`, help.arguments.sentences)
    .option(`--role <${values.role}>`, options.role)
    .option(`--chapter <${values.chapter}>`, options.chapter)
    .option('--all', options.all)
    .option(`--year <${values.year}>`, options.approvedYear)
    .option(`--edition <${values.territory}>`, options.edition)
    .option(`--project <${values.folder}>`, options.project)
    .option('--json', options.json)
    .action(async (sentences, given) => {
      const { runApprove } = await import('./approve-command.js');
      return runApprove({ sentences, ...given }, conversation);
    });

  addCommand(program, 'verify', conversation)
    .argument(`<${argumentNames.files}...>`, help.arguments.files)
    .option(`--project <${values.folder}>`, options.project)
    .option('--json', options.json)
    .action(async (files, given) => {
      const { runVerify } = await import('./verify-command.js');
      return runVerify({ files, ...given }, conversation);
    });
}

function addCommand(program: Command, name: CommandName, conversation: Conversation): Command {
  const { help } = conversation.messages;
  const command = speaking(new Command(name), conversation)
    .description(help.commands[name])
    .option(`--lang <${help.values.language}>`, help.options.lang)
    .addHelpText('after', after(help, name));
  program.addCommand(command);
  return command;
}

/** Makes the library's own words ours: titles, where they are written, and errors as exceptions. */
function speaking(command: Command, { messages, ports, answer, say }: Conversation): Command {
  const { help } = messages;
  const columns = () => ports.output.columns ?? 80;
  return command
    .helpOption('-h, --help', help.options.help)
    .configureHelp({
      // The library prints these five titles and no other (commander 14.0.3, `lib/help.js`).
      styleTitle: (title) => help.titles[title as HelpTitle] ?? title,
      subcommandTerm: (subcommand) => subcommand.name(),
    })
    .configureOutput({
      writeOut: (text) => answer(text.trimEnd()),
      // Errors are said by `reportFailure`; only a help shown for want of a command comes here.
      writeErr: (text) => text.startsWith('error:') || say(text.trimEnd()),
      getOutHelpWidth: columns,
      getErrHelpWidth: columns,
    })
    .exitOverride();
}

function after(help: HelpMessages, name: 'program' | CommandName): string {
  const lines = ['', help.examplesTitle, ...exampleLines(help.examples[name])];
  return [...lines, ...(name === 'program' ? ['', ...help.exitCodes] : [])].join('\n');
}
