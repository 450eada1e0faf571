'use client';

import { useEffect } from 'react';
import { personHere } from './drafts/keeping';

/** Nothing of one person stays in memory when a page turns out to be another's, who signed in beside it. */
export const SamePerson = ({ id }: { id: string }) => {
  useEffect(() => {
    if (personHere() !== null && personHere() !== id) location.reload();
  }, [id]);
  return null;
};
