import type { CodegenConfig } from '@graphql-codegen/cli';

// RECRUITGRAPH_SCREENS: other operations than those of this folder, for the test that wrong ones are refused.
const screens = process.env.RECRUITGRAPH_SCREENS ?? 'screens';

const config: CodegenConfig = {
  schema: '../../../schema.graphql',
  documents: [`${screens}/*.graphql`],
  generates: {
    'generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        strictScalars: true,
        enumsAsTypes: true,
        scalars: {
          DateTime: 'string',
          Decimal: 'number',
          Duration: 'string',
          LocalDate: 'string',
          LocalTime: 'string',
          Long: 'number',
          Short: 'number',
          URI: 'string',
          Upload: 'File',
          UUID: 'string',
        },
      },
    },
  },
};

export default config;
