import type { OnStage } from '../built-publication.js';
import type { Conversation } from './conversation.js';
import { showProgress } from './show-progress.js';
import { type StageTime, startStageClock } from './stage-clock.js';

/** A step told stage by stage, and how long each took. The progress line is gone when it ends. */
export async function runStages<Result>(
  conversation: Conversation,
  step: (begin: (stage: Parameters<OnStage>[0] | 'write') => void) => Promise<Result>,
): Promise<{ readonly result: Result; readonly times: readonly StageTime[] }> {
  const progress = showProgress(conversation);
  const clock = startStageClock(conversation.ports.now);
  try {
    const result = await step((stage) => {
      clock.begin(stage);
      progress.show(stage);
    });
    return { result, times: clock.end() };
  } finally {
    progress.clear();
  }
}
