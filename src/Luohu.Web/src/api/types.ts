import type { components } from './contract'

type Schemas = components['schemas']

/** A data type of the API's contract, by its name there. */
export type Api<Name extends keyof Schemas> = Schemas[Name]

export type Period = Api<'Period'>
export type Code = Api<'Code'>
export type Status = Api<'Status'>
export type Value = Api<'Value'>
export type Measure = Api<'Measure'>
export type Fault = Api<'Fault'>
export type Problem = Api<'Problem'>
