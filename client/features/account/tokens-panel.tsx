import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { accountApi } from "../../lib/api.ts";
import { dayText, minuteText } from "../../ui/date-text.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Form, FormProblem } from "../../ui/form.tsx";
import styles from "../../ui/form.module.css";
import { LoadingBlock } from "../../ui/loading-block.tsx";
import { ShownOnce } from "../../ui/shown-once.tsx";
import { tokensQuery } from "./query.ts";

export function TokensPanel() {
  const queryClient = useQueryClient();
  const { data, error } = useQuery(tokensQuery);
  const onSettled = () => queryClient.invalidateQueries(tokensQuery);
  const make = useMutation({ mutationFn: accountApi.makeToken, onSettled });
  const revoke = useMutation({ mutationFn: accountApi.revokeToken, onSettled });
  if (data === undefined)
    return error === null ? (
      <LoadingBlock height={80} label="Tokens are being fetched" />
    ) : (
      <ErrorState error={error} />
    );
  return (
    <>
      {data.tokens.length > 0 && (
        <ul className={styles.list}>
          {data.tokens.map(({ id, name, createdAt, lastUsedAt }) => (
            <li key={id}>
              <span className={styles.what}>
                {name}
                <small>
                  made {dayText(createdAt)},{" "}
                  {lastUsedAt === null ? "never used" : `used ${minuteText(lastUsedAt)}`}
                </small>
              </span>
              <Button
                size="xs"
                variant="default"
                aria-label={`Revoke ${name}`}
                onClick={() => revoke.mutate(id)}
              >
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form
        label="New token"
        inline
        onSend={(field, form) => make.mutate(field("name"), { onSuccess: () => form.reset() })}
      >
        <TextInput name="name" label="What the token is for" maxLength={80} required />
        <Button type="submit" size="sm" variant="default" loading={make.isPending}>
          Make a token
        </Button>
        <FormProblem error={make.error ?? revoke.error} />
      </Form>
      {make.data !== undefined && (
        <ShownOnce
          what={`Send “${make.data.name}” as the header Authorization: Bearer.`}
          secret={make.data.token}
        />
      )}
    </>
  );
}
