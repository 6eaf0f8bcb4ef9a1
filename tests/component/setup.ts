import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine draws slowly; what is waited for is a condition, never a time.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => cleanup());
