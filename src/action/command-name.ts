const SNAPSHOT_COMMANDS = [
  ...(['push', 'validate', 'history', 'compare', 'checkout', 'baseline', 'promote', 'rollback'] as const),
  ...(['archive', 'prune', 'restore'] as const),
] as const
export const MODEL_COMMANDS = ['model-register', 'model-activate', 'model-rollback', 'model-active'] as const
export const COMMANDS = [...SNAPSHOT_COMMANDS, ...MODEL_COMMANDS] as const
export type CommandName = (typeof COMMANDS)[number]
export type ModelCommand = (typeof MODEL_COMMANDS)[number]

export function isModelCommand(command: CommandName): command is ModelCommand {
  return MODEL_COMMANDS.some((each) => each === command)
}
