/** Numbers that are learned, with the running means Adam needs (Kingma and Ba 2015). */
export interface Learned {
  readonly at: (index: number) => number;
  /** Adds to the gradient of one number. */
  readonly pull: (index: number, gradient: number) => void;
  /** Moves all numbers against the gradient and starts a new one. `restraint` pulls each towards zero. */
  readonly step: (round: number, restraint: number) => void;
}

const decay = { mean: 0.9, square: 0.999 };

export function adam(size: number, rate: number, start: readonly number[] = []): Learned {
  const numbers = new Float64Array(size);
  numbers.set(start);
  const gradients = new Float64Array(size);
  const means = new Float64Array(size);
  const squares = new Float64Array(size);
  return {
    at: (index) => numbers[index] ?? 0,
    pull: (index, gradient) => {
      gradients[index] = (gradients[index] ?? 0) + gradient;
    },
    step: (round, restraint) => {
      const meanLeft = 1 - decay.mean ** round;
      const squareLeft = 1 - decay.square ** round;
      for (let index = 0; index < size; index += 1) {
        const gradient = (gradients[index] ?? 0) + restraint * (numbers[index] ?? 0);
        const mean = decay.mean * (means[index] ?? 0) + (1 - decay.mean) * gradient;
        const square = decay.square * (squares[index] ?? 0) + (1 - decay.square) * gradient * gradient;
        means[index] = mean;
        squares[index] = square;
        numbers[index] = (numbers[index] ?? 0) - (rate * (mean / meanLeft)) / (Math.sqrt(square / squareLeft) + 1e-8);
      }
      gradients.fill(0);
    },
  };
}
