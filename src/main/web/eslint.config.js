import vue from 'eslint-plugin-vue'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier'

export default defineConfigWithVueTs(
  { ignores: ['node_modules/**', 'dist/**', 'components.d.ts', 'src/api/schema.d.ts'] },
  vue.configs['flat/recommended'],
  vueTsConfigs.recommended,
  {
    rules: {
      'vue/multi-word-component-names': 'off',
      // Every word a person reads is in src/i18n, none in a template.
      'vue/no-bare-strings-in-template': [
        'error',
        { allowlist: ['·', '/', '—', '%', 'j', 'k', 'x', 'c', '?', 'Enter', '、'] },
      ],
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
      'max-lines': ['error', 350],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  prettier,
)
